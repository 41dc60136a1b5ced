import { defaultTicketRule, ticketRules } from '../../random/ticket-rules.js';
import { allocations } from '../../sampling/allocations/index.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import type { Option } from '../command.js';
import { drawingUnits } from '../units.js';

/** The options that make up a design, the same for every command that takes one. */
export const designOptions: readonly Option[] = [
  {
    flags: '--by <fields>',
    about: 'stratifying fields, separated by commas (none: one stratum)',
  },
  { flags: '--size <n>', about: 'how many units to draw, reserves apart', required: true },
  {
    flags: '--unit <level>',
    about: `what is drawn: ${Object.keys(drawingUnits).join(', ')}`,
    default: 'case',
  },
  { flags: '--allocation <name>', about: registered(allocations), default: 'proportional' },
  {
    flags: '--exponent <q>',
    about: 'for power allocation: 0 for equal shares to 1 for proportional ones',
  },
  {
    flags: '--spread-of <field>',
    about: 'for neyman allocation: the number whose spread within each stratum decides',
  },
  {
    flags: '--standard-deviations <file>',
    about: 'for neyman allocation: a CSV with stratum,standard_deviation',
  },
  {
    flags: '--stratum-sizes <file>',
    about: 'for explicit allocation: a CSV with stratum,sample_size, such as an allocation.csv',
  },
  { flags: '--method <name>', about: registered(samplingMethods), default: 'simple' },
  {
    flags: '--measure <field>',
    about: 'for risk-weighted methods: a number, or a coded field by its order of severity',
  },
  {
    flags: '--weights <value=number>',
    about: 'the weight of a value of the measure; may be given again',
    repeatable: true,
  },
  {
    flags: '--sort <fields>',
    about: 'for systematic sampling: the order of the list, neighbours alike',
  },
  { flags: '--minimum <k>', about: 'the least that any stratum gets', default: '0' },
  { flags: '--cap <k>', about: 'the most that any stratum gets' },
  {
    flags: '--take-all <values>',
    about: 'strata taken whole: a value, or field=value',
    repeatable: true,
  },
  {
    flags: '--reserves <k>',
    about: 'reserves in each stratum, used in rank order',
    default: '0',
  },
  {
    flags: '--exclude <draw>',
    about:
      'leave out what an earlier draw sampled: its folder, or its id in the register; may be given again',
    repeatable: true,
  },
  {
    flags: '--rotate-from <draw>',
    about: 'go on after the last units of an earlier draw of the same seed: its folder',
  },
  {
    flags: '--stages <plan>',
    about:
      'the stop rule, declared before the first draw: size:accept:reject of each stage, 30:0:2,60:1:2',
  },
  { flags: '--panels <k>', about: 'deal the sample into this many panels of equal size' },
  {
    flags: '--double <share>',
    about: 'the share of every stratum that two reviewers read, for example 10%',
  },
  {
    flags: '--reviewers <file>',
    about: 'assign the files to the reviewers of a JSON file, by schemas/reviewers.schema.json',
  },
  {
    flags: '--id-field <field>',
    about: 'put the value of this field and | before every reference, such as the force',
  },
  {
    flags: '--ticket <rule>',
    about: registered(ticketRules),
    default: defaultTicketRule,
  },
];

/** The names of a registry with what they mean, for help. */
function registered(registry: Readonly<Record<string, { readonly summary: string }>>): string {
  return Object.entries(registry)
    .map(([name, entry]) => `${name} (${entry.summary})`)
    .join('; ');
}
