import type { Command } from '../command.js';
import { checklist } from './checklist.js';
import { disparity } from './disparity.js';
import { draw } from './draw.js';
import { explain } from './explain.js';
import { pack } from './pack.js';
import { profile } from './profile.js';
import { synth } from './synth.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

/** Every command, in the order of the help. A new one is a file and a line here. */
export const commands = {
  profile,
  validate,
  draw,
  checklist,
  disparity,
  pack,
  verify,
  synth,
  explain,
} satisfies Record<string, Command>;
