import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How far an element begins below the top of the page, in CSS pixels; follows whatever above it grows or shrinks.
 *
 * @param before what to assume until it has been measured.
 */
export function useTopOf(element: RefObject<HTMLElement | null>, before: number): number {
  const [top, setTop] = useState(before);
  useLayoutEffect(() => {
    const measure = () => {
      const box = element.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
