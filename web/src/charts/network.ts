import cytoscape from 'cytoscape'
import type { Neighbourhood } from '../neighbours.ts'
import { layersOf } from './layers.ts'

const SHAPES: Readonly<Record<string, string>> = {
  Person: 'ellipse',
  Project: 'diamond',
  Municipality: 'round-rectangle',
  GenericOrganization: 'round-rectangle',
  Body: 'round-rectangle',
}

const ROW = 50
const NARROW = 600
/** Room for the names beside the last column. */
const ASIDE = 210
/** Of so few lines each can say what it is. */
const MOST_LABELS = 8

/**
 * Draws a neighbourhood in columns, the thing it is about to the left, and makes the box as high as it needs.
 *
 * @param choose what a click on a node calls, with its id
 * @returns takes the drawing away
 */
export function drawNetwork(
  box: HTMLElement,
  around: Neighbourhood,
  label: (edge: Neighbourhood['edges'][number]) => string,
  choose: (id: string) => void,
): () => void {
  const { focus, nodes, edges } = around
  const colour = (name: string) => getComputedStyle(box).getPropertyValue(name).trim()
  const narrow = box.clientWidth < NARROW
  const placed = new Map(layersOf(around).map((one) => [one.id, one]))
  const counts = new Map<number, number>()
  for (const { column } of placed.values()) counts.set(column, (counts.get(column) ?? 0) + 1)
  const last = counts.size - 1
  const height = Math.max(200, Math.max(...counts.values()) * ROW + 40)
  box.style.height = `${height}px`
  // Beside the last of several columns stand its names.
  const isAside = !narrow && last > 1
  const [left, right] = narrow ? [52, 56] : [110, isAside ? ASIDE + 24 : 150]
  const place = (id: string) => {
    const { column, row } = placed.get(id)!
    const count = counts.get(column)!
    return {
      x: last === 0 ? box.clientWidth / 2 : left + ((box.clientWidth - left - right) * column) / last,
      // Below each there is room for its name.
      y: ((height - 30) * (row + 0.5)) / count,
    }
  }
  const drawing = cytoscape({
    container: box,
    elements: [
      ...nodes.map(({ id, name, type }) => ({
        data: {
          id,
          name,
          type,
          isFocus: id === focus ? 'yes' : 'no',
          isLast: last > 1 && placed.get(id)!.column === last ? 'yes' : 'no',
        },
        position: place(id),
      })),
      ...edges.map((edge, index) => ({
        data: {
          id: `edge-${index}`,
          source: edge.from,
          target: edge.to,
          kind: edge.kind,
          label: !narrow && edges.length <= MOST_LABELS ? label(edge) : '',
        },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(name)',
          shape: (node: cytoscape.NodeSingular) => (SHAPES[node.data('type')] ?? 'ellipse') as cytoscape.Css.NodeShape,
          width: 16,
          height: 16,
          'background-color': colour('--accent'),
          'border-width': 2,
          'border-color': colour('--paper'),
          color: colour('--ink'),
          'font-size': narrow ? 11 : 13,
          'font-family': getComputedStyle(box).fontFamily,
          'text-wrap': 'wrap',
          'text-max-width': narrow ? '100px' : '210px',
          'text-valign': 'bottom',
          'text-margin-y': 3,
          'text-background-color': colour('--paper'),
          'text-background-opacity': 0.9,
          'text-background-padding': '1px',
        },
      },
      {
        selector: 'node[type = "Project"]',
        style: { 'background-color': colour('--proposal'), width: 20, height: 20 },
      },
      {
        selector: 'node[isLast = "yes"]',
        style: isAside
          ? {
              'text-halign': 'right',
              'text-valign': 'center',
              'text-margin-x': 8,
              'text-margin-y': 0,
              'text-max-width': `${ASIDE}px`,
              'text-justification': 'left',
            }
          : { 'text-wrap': 'ellipsis' },
      },
      { selector: 'node[type = "Municipality"]', style: { 'background-color': colour('--person') } },
      { selector: 'node[type = "GenericOrganization"]', style: { 'background-color': colour('--person') } },
      { selector: 'node[type = "Body"]', style: { 'background-color': colour('--person') } },
      {
        selector: 'node[isFocus = "yes"]',
        style: { width: 30, height: 30, 'font-size': narrow ? 13 : 16, 'font-weight': 'bold' },
      },
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
        },
      },
      { selector: 'edge[kind = "REPRESENTS"]', style: { width: 2.5, 'line-color': colour('--person') } },
      { selector: 'edge[kind = "GUEST"]', style: { 'line-style': 'dashed' } },
      { selector: 'edge[kind = "RELATED"]', style: { 'line-style': 'dotted', width: 2.5 } },
      { selector: 'edge[kind = "ASSIGNED"]', style: { width: 2.5, 'line-color': colour('--reallocated') } },
    ],
    layout: { name: 'preset', fit: false },
    // The page scrolls under it: it is a picture, not a map.
    userZoomingEnabled: false,
    userPanningEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
  })
  drawing.on('tap', 'node', (event) => choose(event.target.id()))
  return () => drawing.destroy()
}
