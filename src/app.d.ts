// The application declares no page data, no page state and no platform: nothing about a
// conversation may travel through the router.
declare global {
	namespace App {}
}

export {};
