import type { Command } from '../command.js';
import { checklist } from './checklist.js';
import { commit } from './commit.js';
import { count } from './count.js';
import { completionOf } from './completion.js';
import { disparity } from './disparity.js';
import { draw } from './draw.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { extend } from './extend.js';
import { init } from './init.js';
import { pack } from './pack.js';
import { plan } from './plan.js';
import { profile } from './profile.js';
import { register } from './register.js';
import { sql } from './sql.js';
import { synth } from './synth.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

/** Every command but the last, in the order of the help. A new one is a file and a line here. */
const completed = {
  profile,
  init,
  validate,
  count,
  plan,
  commit,
  draw,
  extend,
  checklist,
  evaluate,
  disparity,
  pack,
  verify,
  register,
  sql,
  synth,
  explain,
} satisfies Record<string, Command>;

/** Every command; the last one completes them all, and so is made from the others. */
export const commands = {
  ...completed,
  completion: completionOf(completed),
} satisfies Record<string, Command>;
