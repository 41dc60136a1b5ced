/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What runs within a page: each function is sent there as text, so it may use nothing outside itself.

/** Rules that axe finds broken, each with the places. */
export async function brokenRules(tags: readonly string[]): Promise<readonly string[]> {
  interface Axe {
    readonly run: (
      context: unknown,
      options: unknown,
    ) => Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly {
          readonly target: readonly unknown[];
          readonly failureSummary?: string;
        }[];
      }[];
    }>;
  }
  const { axe: checker } = globalThis as unknown as { readonly axe: Axe };
  const { violations } = await checker.run(document, {
    runOnly: { type: 'tag', values: tags },
    // 7 to 1 is more than the AA that is asked for.
    rules: { 'color-contrast-enhanced': { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`)
        .slice(0, 3)
        .join('; ')}`,
  );
}

/** What reaches past the right edge of the page, regions that scroll by themselves apart. */
export function overflowing(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const past = [...document.querySelectorAll('body *')]
    .filter((element) => element.closest('.scroll > *') === null && !element.matches('.skip'))
    // Within a chart only words count: patterns are cut off at the bar that they fill.
    .filter((element) => element.closest('svg') === null || element.matches('text, main svg'))
    .filter((element) => !element.matches('svg svg'))
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map(
      (element) => `${element.tagName} ${element.id}: ${(element.textContent ?? '').slice(0, 40)}`,
    );
  return scrollWidth > clientWidth ? [`${String(scrollWidth)} wide`, ...past] : past;
}

/** Role, title and description of every picture that is not mere decoration. */
export function chartWords(): readonly {
  readonly role: string;
  readonly title: string;
  readonly text: string;
}[] {
  const labels = (picture: Element) =>
    (picture.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '');
  return [...document.querySelectorAll('main svg:not(svg svg, [aria-hidden="true"])')].map(
    (picture) => ({
      role: picture.getAttribute('role') ?? '',
      title: labels(picture)[0] ?? '',
      text: labels(picture)[1] ?? '',
    }),
  );
}

/** How many scripts a page has, attributes that run one among them. */
export function scriptsIn(): number {
  const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('on')),
  );
  return document.scripts.length + handlers.length;
}

/** The names of the regions that scroll, in their order, and how many stops the keyboard makes in all. */
export function regionsAndStops(): { readonly regions: readonly string[]; readonly stops: number } {
  const regions = [...document.querySelectorAll('[role="region"], .scroll')].map(
    (region) =>
      document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
  );
  return { regions, stops: document.querySelectorAll('a[href], [tabindex="0"]').length };
}

/** The name of the region that has the focus; null where something else has it. */
export function focusedRegion(): string | null {
  const { activeElement } = document;
  if (activeElement?.getAttribute('role') !== 'region') return null;
  const name = activeElement.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(name)?.textContent ?? '';
}

/** What a reader who does not see the page finds their way by. */
export function structure(): Record<string, unknown> {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return {
    landmarks: ['body > header', 'body > main', 'body > footer'].map(count),
    firstHeadings: count('h1'),
    withoutCaption: count('table:not(:has(> caption:first-child))'),
    withoutScope: count('th:not([scope])'),
    language: document.documentElement.lang,
  };
}

/** Whether anything moves by itself. */
export function motion(): { readonly scrolling: string; readonly animations: number } {
  return {
    scrolling: getComputedStyle(document.documentElement).scrollBehavior,
    animations: document.getAnimations().length,
  };
}

/** The room that each figure takes on paper, and whether it may be cut. */
export function onPaper(): readonly {
  readonly id: string;
  readonly height: number;
  readonly tiled: boolean;
  readonly breaks: string;
}[] {
  return [...document.querySelectorAll('figure')]
    .filter((figure) => figure.getBoundingClientRect().height > 0)
    .map((figure) => ({
      id: figure.id,
      height: figure.getBoundingClientRect().height,
      tiled: figure.classList.contains('tiled'),
      breaks: getComputedStyle(figure).breakInside,
    }));
}
