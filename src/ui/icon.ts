import { svg } from './element';

/** Line icons of our own on a 16-pixel grid, drawn in the colour of the text. The words are on the button. */
const PATHS = {
  back: 'M10 3.5 5.5 8 10 12.5',
  forward: 'M6 3.5 10.5 8 6 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  next: 'M8 3v9.5M4 9l4 4 4-4',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  settings: 'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3',
} as const;

export const icon = (name: keyof typeof PATHS): SVGElement =>
  svg(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' },
    svg('path', {
      d: PATHS[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
    }),
  );
