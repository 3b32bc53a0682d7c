import cytoscape from 'cytoscape'
import type { Neighbourhood } from '../neighbours.ts'

const SHAPES: Readonly<Record<string, string>> = {
  Person: 'ellipse',
  Project: 'diamond',
  Municipality: 'round-rectangle',
  GenericOrganization: 'round-rectangle',
  Body: 'round-rectangle',
}

/**
 * Draws a neighbourhood in rings around its focus.
 *
 * @param choose what a click on a node calls, with its id
 * @returns takes the drawing away
 */
export function drawNetwork(
  box: HTMLElement,
  { focus, nodes, edges }: Neighbourhood,
  label: (edge: Neighbourhood['edges'][number]) => string,
  choose: (id: string) => void,
): () => void {
  const colour = (name: string) => getComputedStyle(box).getPropertyValue(name).trim()
  const near = new Set(edges.flatMap(({ from, to }) => (from === focus ? [to] : to === focus ? [from] : [])))
  const narrow = box.clientWidth < 600
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const drawing = cytoscape({
    container: box,
    elements: [
      ...nodes.map(({ id, name, type }) => ({
        data: { id, name, type, ring: id === focus ? 3 : near.has(id) ? 2 : 1 },
      })),
      ...edges.map((edge, index) => ({
        data: { id: `edge-${index}`, source: edge.from, target: edge.to, label: label(edge) },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(name)',
          shape: (node: cytoscape.NodeSingular) => (SHAPES[node.data('type')] ?? 'ellipse') as cytoscape.Css.NodeShape,
          width: 18,
          height: 18,
          'background-color': colour('--accent'),
          'border-width': 2,
          'border-color': colour('--paper'),
          color: colour('--ink'),
          'font-size': 13,
          'font-family': 'system-ui, sans-serif',
          'text-wrap': 'wrap',
          'text-max-width': '130px',
          'text-valign': 'bottom',
          'text-margin-y': 5,
          'text-background-color': colour('--paper'),
          'text-background-opacity': 0.85,
          'text-background-padding': '2px',
        },
      },
      {
        selector: 'node[type = "Project"]',
        style: { 'background-color': colour('--proposal'), width: 22, height: 22 },
      },
      { selector: 'node[type = "Municipality"]', style: { 'background-color': colour('--person') } },
      { selector: `node[ring = 3]`, style: { width: 34, height: 34, 'font-size': 16, 'font-weight': 'bold' } },
      {
        selector: 'edge',
        style: {
          width: 1.5,
          'line-color': colour('--rule-strong'),
          'curve-style': 'straight',
          label: 'data(label)',
          'font-size': 11,
          color: colour('--quiet'),
          'text-background-color': colour('--paper'),
          'text-background-opacity': 0.9,
          'text-rotation': 'autorotate',
          'min-zoomed-font-size': 9,
        },
      },
    ],
    layout: {
      name: 'concentric',
      concentric: (node) => (node as unknown as cytoscape.NodeSingular).data('ring'),
      levelWidth: () => 1,
      minNodeSpacing: narrow ? 24 : 70,
      spacingFactor: nodes.length < 10 && !narrow ? 1.5 : 1,
      // The first neighbour to the right: labels along a level line are read easiest.
      startAngle: narrow ? Math.PI / 2 : 0,
      padding: narrow ? 24 : 48,
      animate: !calm,
      animationDuration: 250,
    },
    wheelSensitivity: 0.3,
    minZoom: 0.3,
    maxZoom: 2.5,
    autoungrabify: false,
  })
  drawing.on('tap', 'node', (event) => choose(event.target.id()))
  return () => drawing.destroy()
}
