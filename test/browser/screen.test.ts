import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../cli/run.js';
import { hasChromium, openBrowser, skippedWord } from './chromium.js';
import {
  brokenRules,
  chartWords,
  focusedRegion,
  motion,
  overflowing,
  regionsAndStops,
  scriptsIn,
  structure,
} from './in-page.js';
import { makePages, type PageName, pageNames } from './made-pages.js';

const place = scratchFolder('browser-screen');

/** Every set of rules that axe has, best practice and those of WCAG 2.2 that it leaves out unasked. */
const rules = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  ...['wcag2aaa', 'wcag2a-obsolete', 'section508', 'EN-301-549', 'ACT'],
];

const desk = { width: 1200, height: 900 };
const telephone = { width: 320, height: 640 };

describe.skipIf(!hasChromium)(`a report in Chromium${skippedWord}`, () => {
  let browser: Browser;
  let pages: Readonly<Record<PageName, string>>;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), makePages(place)]);
  });

  afterAll(async () => {
    await browser.close();
  });

  describe.each(pageNames)('%s', (name) => {
    let page: Page;
    const asked: string[] = [];
    const said: string[] = [];

    beforeAll(async () => {
      page = await browser.newPage({ viewport: desk });
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(addressOf(name), { waitUntil: 'networkidle' });
    });

    afterAll(async () => {
      await page.close();
    });

    it('asks for nothing but itself, and runs no script', async () => {
      const scripts = await page.evaluate(scriptsIn);
      expect({ asked, said, scripts }).toEqual({ asked: [addressOf(name)], said: [], scripts: 0 });
    });

    it.each([desk, telephone])('breaks no rule of axe at $width pixels', async (screen) => {
      await page.setViewportSize(screen);
      await page.evaluate(axe.source);
      expect(await page.evaluate(brokenRules, rules)).toEqual([]);
    });

    it.each([telephone, { width: 768, height: 1024 }])(
      'does not run over a screen of $width pixels',
      async (screen) => {
        await page.setViewportSize(screen);
        expect(await page.evaluate(overflowing)).toEqual([]);
      },
    );

    it('does not run over a screen of 1280 by 1024 pixels at a zoom of 400%', async () => {
      const zoomed = await browser.newPage({
        viewport: { width: 320, height: 256 },
        deviceScaleFactor: 4,
      });
      await zoomed.goto(addressOf(name));
      const past = await zoomed.evaluate(overflowing);
      await zoomed.close();
      expect(past).toEqual([]);
    });

    it('gives every chart a name and says its finding', async () => {
      const charts = await page.evaluate(chartWords);
      expect(charts.length).toBeGreaterThan(0);
      for (const { role, title, text } of charts) {
        expect(role, title).toBe('img');
        expect(title.length, text).toBeGreaterThan(5);
        expect(text.length, title).toBeGreaterThan(10);
      }
    });

    it('lets the keyboard reach every region that scrolls, in the order of the page', async () => {
      await page.setViewportSize(telephone);
      const { regions, stops } = await page.evaluate(regionsAndStops);
      const reached: string[] = [];
      for (let stop = 0; stop < stops; stop += 1) {
        await page.keyboard.press('Tab');
        const region = await page.evaluate(focusedRegion);
        if (region !== null) reached.push(region);
      }
      expect(regions.length).toBeGreaterThan(0);
      expect(new Set(regions).size).toBe(regions.length);
      expect(reached).toEqual(regions);
    });

    it('has landmarks, one first heading, captions and scopes', async () => {
      expect(await page.evaluate(structure)).toEqual({
        landmarks: [1, 1, 1],
        firstHeadings: 1,
        withoutCaption: 0,
        withoutScope: 0,
        language: 'en-GB',
      });
    });

    it('moves nothing for a reader who asked for stillness', async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await page.evaluate(motion)).toEqual({ scrolling: 'auto', animations: 0 });
    });
  });

  function addressOf(name: PageName): string {
    return pathToFileURL(pages[name]).href;
  }
});
