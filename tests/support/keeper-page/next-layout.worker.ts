// The keeper as a later version might be, with one more layout than there is: every card has a
// word in front. For tests of the way to a newer layout.

import { ok } from '$lib/core/result';
import { browserPorts } from '$lib/keeper/browser-ports';
import { concat, utf8 } from '$lib/keeper/bytes';
import { serve, type Scope } from '$lib/keeper/serve';
import { createService } from '$lib/keeper/service/service';
import type { Carry } from '$lib/keeper/store/layouts';
import { openCard, sealCard } from '$lib/keeper/store/seal-rows';

const scope: Scope = {
	addEventListener: (type, listener) => self.addEventListener(type, listener),
	postMessage: (message, transfer) => self.postMessage(message, { transfer })
};
const ports = browserPorts();

const carry: Carry = async (rows, { vault, epoch }) => {
	const cards = [];
	for (const row of rows.cards ?? []) {
		const card = await openCard(vault, epoch, row);
		if (!card.ok) return card;
		const newer = { ...card.value, bytes: concat(utf8('new '), card.value.bytes) };
		cards.push(await sealCard(ports, vault, epoch, row.id, newer));
	}
	return ok({ ...rows, cards });
};

serve(scope, (onAsked) => createService(ports, onAsked, [carry]));
