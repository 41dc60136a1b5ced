import type { Design } from '../../sampling/design.js';
import { printfOf, quoteForPowerShell, quoteForPython, quoteForR } from './quote.js';

type RuleName = NonNullable<Design['ticket']>;

/** A ticket, and what it was made from. */
export interface TicketOrigin {
  readonly seedText: string;
  readonly stream: string;
  readonly unitId: string;
  readonly ticket: string;
  readonly rule: RuleName;
}

/** Lines of one language that print a ticket, to be copied as they stand. */
export interface Recomputation {
  readonly language: string;
  /** What it takes, as the end of a sentence that begins with the language. */
  readonly needs: string;
  readonly lines: readonly string[];
}

/**
 * How to work a ticket out again without this program, in as many languages as its rule allows.
 * Seed and reference stand in the lines, quoted for each language, in printable ASCII alone.
 */
export function howToRecompute(origin: TicketOrigin): readonly Recomputation[] {
  return waysOf[origin.rule](origin);
}

const waysOf: Readonly<Record<RuleName, (origin: TicketOrigin) => readonly Recomputation[]>> = {
  'dipsample-1': inFourLanguages,
  'rivest-1.0': (origin) => [inPythonAsRivest(origin)],
};

function inFourLanguages({ seedText, stream, unitId }: TicketOrigin): readonly Recomputation[] {
  const rest = `|${stream}|${unitId}`;
  return [
    {
      language: 'sha256sum',
      needs: 'in a shell of Linux; on a Mac write shasum -a 256 for sha256sum',
      lines: [
        `S=$(${printfOf(seedText)} | sha256sum | cut -c1-64)`,
        `${printfOf(rest, '"$S"')} | sha256sum | cut -c1-64`,
      ],
    },
    {
      language: 'Python 3',
      needs: 'nothing beside it',
      lines: [
        'from hashlib import sha256',
        `S = sha256(${quoteForPython(seedText)}.encode("utf-8")).hexdigest()`,
        `print(sha256((S + ${quoteForPython(rest)}).encode("utf-8")).hexdigest())`,
      ],
    },
    {
      language: 'R',
      needs: 'from 4.5 nothing beside it; before that the package digest',
      lines: [
        'sha256 <- function(text) { bytes <- charToRaw(enc2utf8(text)); if (getRversion() >= "4.5.0") tools::sha256sum(bytes = bytes) else digest::digest(bytes, algo = "sha256", serialize = FALSE) }',
        `S <- sha256(${quoteForR(seedText)})`,
        `writeLines(sha256(paste0(S, ${quoteForR(rest)})))`,
      ],
    },
    {
      language: 'PowerShell',
      needs: '5.1 or later, nothing beside it',
      lines: [
        "function Sha256([string] $text) { -join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($text)) | ForEach-Object { $_.ToString('x2') }) }",
        `$S = Sha256 (${quoteForPowerShell(seedText)})`,
        `Sha256 ($S + ${quoteForPowerShell(rest)})`,
      ],
    },
  ];
}

/** Its tickets are whole numbers of up to 78 digits, which only Python has without more ado. */
function inPythonAsRivest({ seedText, stream, unitId }: TicketOrigin): Recomputation {
  const id = stream === 'select' ? unitId : `${stream}|${unitId}`;
  return {
    language: 'Python 3',
    needs:
      'nothing beside it; the only language here, as a ticket of rivest-1.0 is a whole number of up to 78 digits written backwards, and the published program that it agrees with is Python too',
    lines: [
      'from hashlib import sha256',
      `S = sha256(${quoteForPython(seedText)}.encode("utf-8")).hexdigest()`,
      `digest = sha256((S + ${quoteForPython(id)}).encode("utf-8")).hexdigest()`,
      'print("0." + str(int(digest, 16)).zfill(64)[::-1])',
    ],
  };
}
