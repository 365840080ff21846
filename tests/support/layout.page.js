// Runs inside the page, before the application does: `layoutFaults()` measures what stands on the
// screen and says in words what is clipped, covered, too small, overlapping, wider than its box,
// or in a language that its letters are not of. An empty list is a screen without such faults.
(() => {
	const buttonSelector = 'button, summary, select, textarea, a[href], input, label:has(input)';
	const arabic = /\p{Script=Arabic}/u;
	// What is isolated in a sentence is a name or a word in a language of its own.
	const isolated = /\u2068[^\u2069]*\u2069/gu;
	const arabicSentence = /\p{Script=Arabic}{2,}\P{L}+\p{Script=Arabic}{2,}/u;
	const latinSentence = /\p{Script=Latin}{2,}\P{L}+\p{Script=Latin}{2,}/u;

	/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
	/** @typedef {{ text: string, parent: Element, rects: readonly DOMRect[] }} Text */
	/** @typedef {{ person: string, item: boolean }} Options */

	/** @param {Element} element */
	const isShown = (element) =>
		element.checkVisibility({ visibilityProperty: true }) &&
		element.closest('.unseen, [aria-hidden="true"]') === null;

	/** @param {Element} element */
	const nameOf = (element) =>
		`<${element.localName}> ${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}`;

	/** @returns {readonly Text[]} every text that can be seen, with the boxes of its lines */
	function texts() {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		/** @type {Text[]} */
		const found = [];
		while (walker.nextNode()) {
			const { currentNode: node } = walker;
			const text = node.textContent?.trim() ?? '';
			if (text === '' || !node.parentElement || !isShown(node.parentElement)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
			if (rects.length > 0) found.push({ text, parent: node.parentElement, rects });
		}
		return found;
	}

	/** @returns {readonly Element[]} everything that can be pressed or typed into */
	function controls() {
		const all = [...document.querySelectorAll(buttonSelector)].filter(isShown);
		return all.filter(
			(one) => one.localName !== 'input' || one.parentElement?.localName !== 'label'
		);
	}

	/**
	 * The box of letters without the room above and below them, which lines may share.
	 * @param {DOMRect} rect
	 * @returns {Box}
	 */
	function lettersOf({ left, right, top, height }) {
		return { left, right, top: top + height * 0.22, bottom: top + height * 0.78 };
	}

	/** @type {Map<Element, { isBox: boolean, scrolls: boolean }>} */
	const held = new Map();

	/** @param {Element} element */
	function holds(element) {
		const known = held.get(element);
		if (known) return known;
		const style = getComputedStyle(element);
		const isEdged =
			parseFloat(style.borderInlineStartWidth) > 0 && parseFloat(style.borderInlineEndWidth) > 0;
		const isFilled = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
		const scrolls = /auto|scroll/.test(style.overflowY);
		const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
		const isBlock = !/^(inline|contents)$/.test(style.display);
		const found = { isBox: isBlock && (isEdged || isFilled || cuts), scrolls };
		held.set(element, found);
		return found;
	}

	/**
	 * What a text leaves or is cut off by; null when it lies inside everything around it.
	 * @param {Box} box
	 * @param {Element} parent
	 */
	function leftBehind(box, parent) {
		let isFixed = true;
		/** @type {Element | null} */
		let around = parent;
		for (; around && around !== document.documentElement; around = around.parentElement) {
			const { isBox, scrolls } = holds(around);
			if (scrolls) isFixed = false;
			if (isBox) {
				const frame = around.getBoundingClientRect();
				if (box.left < frame.left - 1 || box.right > frame.right + 1) return around;
				if (isFixed && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1)) return around;
			}
		}
		return box.left < -1 || box.right > innerWidth + 1 ? document.documentElement : null;
	}

	/** @param {readonly Text[]} all */
	function clipped(all) {
		return all.flatMap(({ text, parent, rects }) => {
			const box = rects.map((rect) => leftBehind(lettersOf(rect), parent)).find(Boolean);
			return box ? [`clipped by <${box.localName}>: ${text.slice(0, 50)}`] : [];
		});
	}

	/** Elements whose content is wider than they are; only the innermost of them. */
	function wide() {
		const all = [...document.body.querySelectorAll('*')].filter(
			(one) =>
				one.clientWidth > 0 &&
				one.scrollWidth > one.clientWidth + 1 &&
				!/^(input|textarea|select)$/.test(one.localName) &&
				isShown(one)
		);
		const inner = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
		const { scrollWidth, clientWidth } = document.documentElement;
		return [
			...inner.map((one) => `wider than its box: ${nameOf(one)}`),
			...(scrollWidth > clientWidth ? ['the page scrolls sideways'] : [])
		];
	}

	/** Places that scroll and show hardly anything of what is in them. */
	function slits() {
		return [...document.body.querySelectorAll('*')]
			.filter(
				(one) => one.scrollHeight > one.clientHeight + 1 && one.clientHeight < 150 && isShown(one)
			)
			.filter((one) => one.localName !== 'textarea' && holds(one).scrolls)
			.map((one) => `scrolls in ${one.clientHeight} px: ${nameOf(one)}`);
	}

	/** @param {Element} element */
	function wantedSize(element) {
		if (element.localName === 'summary') return 56;
		const isAnswer = element.closest('[data-turn] > [lang]') && element.localName === 'button';
		return isAnswer || element.closest('footer') ? 72 : 56;
	}

	/** @param {readonly Element[]} all */
	function small(all) {
		return all.flatMap((one) => {
			if (one.localName === 'a' && one.closest('p')) return [];
			const { width, height } = one.getBoundingClientRect();
			const wanted = wantedSize(one) - 0.5;
			const size = `${Math.round(width)} x ${Math.round(height)}`;
			return width < wanted || height < wanted ? [`${size}, too small: ${nameOf(one)}`] : [];
		});
	}

	/** @param {Element} element */
	function scrollerOf(element) {
		let around = element.parentElement;
		while (around && !holds(around).scrolls) around = around.parentElement;
		return around;
	}

	/**
	 * What is to be seen of a box inside the places that scroll.
	 * @param {Box} box
	 * @param {Element} element
	 * @returns {Box}
	 */
	function seen(box, element) {
		const scroller = scrollerOf(element);
		if (!scroller) return box;
		const frame = scroller.getBoundingClientRect();
		const part = {
			left: Math.max(box.left, frame.left),
			right: Math.min(box.right, frame.right),
			top: Math.max(box.top, frame.top),
			bottom: Math.min(box.bottom, frame.bottom)
		};
		return seen(part, scroller);
	}

	/**
	 * @param {Box} a
	 * @param {Box} b
	 */
	const overlap = (a, b) =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

	/** @typedef {{ element: Element, box: Box, seen: Box, scroller: Element | null }} Place */

	/**
	 * @param {Element} element
	 * @param {Box} box
	 * @returns {Place}
	 */
	const placed = (element, box) => ({
		element,
		box,
		seen: seen(box, element),
		scroller: scrollerOf(element)
	});

	/**
	 * @param {readonly Place[]} places
	 * @param {string} what
	 */
	function overlapping(places, what) {
		return places.flatMap((one, index) => {
			const other = places.slice(index + 1).find((next) => {
				if (one.element.contains(next.element) || next.element.contains(one.element)) return false;
				const isTogether = one.scroller === next.scroller;
				return isTogether ? overlap(one.box, next.box) : overlap(one.seen, next.seen);
			});
			return other ? [`${what} overlap: ${nameOf(one.element)} / ${nameOf(other.element)}`] : [];
		});
	}

	/** @param {readonly Element[]} all */
	function covered(all) {
		return all.flatMap((one) => {
			const { left, right, top, bottom } = seen(one.getBoundingClientRect(), one);
			if (right - left < 4 || bottom - top < 4 || top < 0 || bottom > innerHeight) return [];
			const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
			if (found && (one.contains(found) || found.contains(one))) return [];
			return [`covered by ${found ? nameOf(found) : 'something'}: ${nameOf(one)}`];
		});
	}

	/**
	 * @param {readonly Text[]} all
	 * @param {Options} options
	 */
	function tooSmallToRead(all, { person, item }) {
		const sizeOf = (/** @type {Text} */ { parent }) =>
			parseFloat(getComputedStyle(parent).fontSize);
		const theirs = all.filter(({ parent }) => parent.closest(`[data-turn] > [lang="${person}"]`));
		const ownWords = theirs.filter(({ parent }) =>
			parent.closest('[lang]')?.matches(`[lang="${person}"]`)
		);
		// The lines about each service are smaller on a phone; a question never is.
		const least = item || innerWidth > 640 ? 28 : 21;
		const largest = Math.max(0, ...theirs.map(sizeOf));
		return [
			...all.filter((one) => sizeOf(one) < 18).map(({ text }) => `below 18 px: ${text}`),
			...ownWords
				.filter((one) => sizeOf(one) < least)
				.map(({ text }) => `below ${least} px: ${text}`),
			...(item && theirs.length > 0 && largest < 30 ? [`the sentence has ${largest} px`] : [])
		];
	}

	/** @param {readonly Text[]} all */
	function wrongScript(all) {
		return all.flatMap(({ text: whole, parent }) => {
			const text = whole.replace(isolated, '');
			const block = parent.closest('[lang]');
			const lang = block?.getAttribute('lang');
			const { direction } = getComputedStyle(parent);
			if (arabic.test(text)) {
				const isSentence = arabicSentence.test(text);
				// Initials that somebody typed may be of any script when they are set apart.
				const isName = !isSentence && parent.closest('bdi, [dir="auto"]') !== null;
				const fits = lang === 'ar' && (direction === 'rtl' || !isSentence);
				return fits || isName ? [] : [`Arabic in ${lang}, ${direction}: ${text}`];
			}
			// A name, an address or a key may stand among Arabic words when it is set apart.
			const apart = parent.closest('bdi, [dir="ltr"], [dir="auto"]');
			const isApart = apart !== null && block !== null && block.contains(apart);
			const isForeign = latinSentence.test(text) && lang === 'ar' && !isApart;
			return isForeign ? [`not Arabic in ar: ${text}`] : [];
		});
	}

	/** @param {Options} options */
	function layoutFaults(options) {
		held.clear();
		const words = texts();
		const pressed = controls();
		const lines = words.flatMap(({ parent, rects }) =>
			rects.map((rect) => placed(parent, lettersOf(rect)))
		);
		return [
			...wide(),
			...slits(),
			...clipped(words),
			...small(pressed),
			...overlapping(
				pressed.map((one) => placed(one, one.getBoundingClientRect())),
				'controls'
			),
			...overlapping(lines, 'lines'),
			...covered(pressed),
			...tooSmallToRead(words, options),
			...wrongScript(words)
		];
	}

	Reflect.set(window, 'layoutFaults', layoutFaults);
})();
