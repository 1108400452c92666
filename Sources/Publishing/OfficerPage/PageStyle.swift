/// How the officer's page looks. Colours have a contrast of at least 4.5 to 1 on their ground, light and dark.
enum PageStyle {
    static let css = """
        :root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --quiet: #555; --line: #c4c4c4; --link: #0b4fb3;
          --bar: #2f6f44; --track: #e4e4e4; --alarm: #a11313; --card: #f6f6f4; }
        @media (prefers-color-scheme: dark) {
          :root { --ground: #161616; --ink: #ececec; --quiet: #b4b4b4; --line: #4a4a4a; --link: #8ab8ff; --bar: #6fbf88;
            --track: #333; --alarm: #ff9c94; --card: #212121; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0; }
        h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
        h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; }
        p { margin: .4rem 0; } .theme, .asof, .quiet, .advice { color: var(--quiet); } code { font-size: .9em; }
        a { color: var(--link); } a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--link);
          outline-offset: 2px; }
        .skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--ground);
          padding: .5rem; }
        nav ul { list-style: none; padding: 0; margin: .8rem 0 0; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; }
        nav a { display: inline-block; padding: .35rem 0; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; color: var(--quiet); padding: .2rem 0; }
        th, td { border-bottom: 1px solid var(--line); padding: .4rem .5rem; text-align: left; vertical-align: middle; font-weight: normal; }
        thead th { font-weight: 600; } @media (min-width: 50rem) { tbody th { min-width: 11rem; } }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } thead .n { white-space: normal; }
        .track { height: .7rem; margin-top: .3rem; background: var(--track); border: 1px solid var(--quiet); }
        .fill { height: 100%; background: var(--bar); }
        @media (max-width: 30rem) { th, td { padding: .4rem .3rem; } thead th { font-size: .875rem; } tbody th { min-width: 9rem; } }
        .alarm { color: var(--alarm); font-weight: 600; }
        .first { display: flex; flex-wrap: wrap; gap: 1rem; background: var(--card); border: 1px solid var(--line); padding: 1rem; }
        .first img { width: 10rem; height: auto; border: 1px solid var(--line); background: #fff; }
        .first a { font-size: 1.1rem; font-weight: 600; }
        .row { display: flex; align-items: center; gap: .7rem; }
        .small { flex: none; width: 2.2rem; height: auto; border: 1px solid var(--line); background: #fff; }
        summary { cursor: pointer; padding: .35rem 0; color: var(--link); }
        ul { padding-left: 1.2rem; margin: .4rem 0; } li { margin: .2rem 0; }
        @media print {
          :root { --ground: #fff; --ink: #000; --quiet: #333; --line: #888; --link: #000; --bar: #555; --track: #fff; --alarm: #000; }
          body { max-width: none; padding: 0; font-size: 11pt; } nav, .skip { display: none; }
          h2, h3 { break-after: avoid; } tr, li, .first { break-inside: avoid; } .wide { overflow: visible; }
          details > summary { display: none; } details::details-content { content-visibility: visible; }
        }
        """
}
