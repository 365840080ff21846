// Nothing in the sources lets words out, or lets text run.
import { describe, expect, it } from 'vitest';
import { checkedControls, editableElements, leaks, rememberedControls } from './leak-rules';
import { readSources } from './sources';

const sources = readSources();
const script = (text: string) => leaks([{ path: 'src/lib/session/a.ts', text }]);
const component = (text: string) => [{ path: 'src/lib/ui/kit/A.svelte', text }];

describe('the sources', () => {
	it('hold no leak', () => {
		expect(leaks(sources)).toEqual([]);
	});

	it('have no text control that a browser remembers', () => {
		expect(rememberedControls(sources)).toEqual([]);
		expect(editableElements(sources)).toEqual([]);
	});

	it('have no text control whose words a browser would check or translate', () => {
		expect(checkedControls(sources)).toEqual([]);
	});
});

describe('a planted leak', () => {
	it.each([
		"element.innerHTML = '<b>';",
		"element.insertAdjacentHTML('beforeend', text);",
		'document.write(text);',
		"eval('1');",
		"const run = new Function('return 1');",
		'console.error(fault);',
		"localStorage.setItem('a', text);",
		"const kept = window['sessionStorage'];",
		"document.cookie = 'a=1';",
		'navigator.sendBeacon(url, text);',
		"pushState('', { answer });"
	])('in a script is named: %s', (text) => {
		expect(script(text)).toHaveLength(1);
	});

	it.each([
		'<p>{@html text}</p>',
		'<button onclick={() => console.log(text)}>x</button>',
		'<script>\n\tlocalStorage.clear();\n</script>',
		'<iframe srcdoc={text}></iframe>'
	])('in a component is named: %s', (text) => {
		expect(leaks(component(text))).toHaveLength(1);
	});

	it('is not seen where the browser keeps nothing but a step', () => {
		expect(script("history.pushState(null, '');")).toEqual([]);
	});

	it('is not seen in a comment', () => {
		expect(script('// never console.log or localStorage\nconst a = 1;')).toEqual([]);
		expect(leaks(component('<!-- no {@html} here --><p>x</p>'))).toEqual([]);
	});
});

describe('a text control', () => {
	it.each([
		'<input />',
		'<input type="text" bind:value={name} />',
		'<input type={kind} />',
		'<input\n\ttype="password"\n/>',
		'<textarea bind:value></textarea>',
		'<input oninput={() => a > b} autocomplete="on" />',
		'<input oninput={() => a > b} /><p autocomplete="off"></p>'
	])('that would be remembered is named: %s', (text) => {
		expect(rememberedControls(component(text))).toHaveLength(1);
	});

	it.each([
		'<input type="radio" />',
		'<input type="file" />',
		'<input oninput={() => a > b} autocomplete="off" />',
		'<textarea\n\tautocomplete="off"\n></textarea>'
	])('that is not remembered passes: %s', (text) => {
		expect(rememberedControls(component(text))).toEqual([]);
	});

	it.each([
		'<input autocomplete="off" spellcheck="false" translate="no" />',
		'<input spellcheck="false" autocapitalize="off" />',
		'<textarea translate="no" autocapitalize="off"></textarea>'
	])('that is checked or translated is named: %s', (text) => {
		expect(checkedControls(component(text))).toHaveLength(1);
	});

	it('is never an element made editable', () => {
		expect(editableElements(component('<p contenteditable="true"></p>'))).toHaveLength(1);
	});
});
