import type { Command } from '../command.js';
import { checklist } from './checklist.js';
import { commit } from './commit.js';
import { disparity } from './disparity.js';
import { draw } from './draw.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { extend } from './extend.js';
import { pack } from './pack.js';
import { plan } from './plan.js';
import { profile } from './profile.js';
import { register } from './register.js';
import { sql } from './sql.js';
import { synth } from './synth.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

/** Every command, in the order of the help. A new one is a file and a line here. */
export const commands = {
  profile,
  validate,
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
