// Where the service is, and a search key made for the site that this page is on.
window.WENMAI = {
  host: 'http://127.0.0.1:7080',
  key: 'wm_search_…',
}
