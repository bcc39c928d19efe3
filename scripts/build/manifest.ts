import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const TARGETS = ['chromium', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

type Manifest = Record<string, unknown>;

/**
 * manifest.json is written for Chromium; Firefox gets what it calls otherwise. 147 is the first Firefox with the Navigation
 * API and with underlines in `::highlight()` (146); `data_collection_permissions` says that nothing is collected.
 */
const GECKO = { strict_min_version: '147.0', data_collection_permissions: { required: ['none'] } };
const GECKO_ID = '{6f1c2a7e-3b5d-4c8e-9a41-7d20e8b5c913}';

export function manifestFor(root: string, target: Target): Manifest {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest;
  return target === 'firefox' ? forFirefox(manifest) : manifest;
}

function forFirefox(chromium: Manifest): Manifest {
  const { side_panel, background, permissions, icons, ...shared } = chromium;
  const { service_worker } = background as { service_worker: string };
  const { default_path } = side_panel as { default_path: string };
  const rest = Object.fromEntries(Object.entries(shared).filter(([key]) => key !== 'minimum_chrome_version'));
  return {
    ...rest,
    icons,
    permissions: (permissions as string[]).filter((p) => p !== 'sidePanel'),
    background: { scripts: [service_worker], type: 'module' },
    sidebar_action: {
      default_panel: default_path,
      default_title: '__MSG_extensionName__',
      default_icon: icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: { id: GECKO_ID, ...GECKO },
      gecko_android: { strict_min_version: GECKO.strict_min_version },
    },
  };
}
