/** The text of `style/box.css`, put before the box by what serves it. */
declare const BOX_STYLE: string
