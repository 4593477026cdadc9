// The block in the editor: a form with the clinic's settings. The server draws the element, so nothing else is saved.
(({ blockEditor, blocks, components, element, i18n }) => {
  const { createElement } = element;
  const { __ } = i18n;

  const FIELDS = [
    ['clinic-name', __('Name of the clinic', 'microneedling-screener')],
    ['consult-url', __('Address of the booking page', 'microneedling-screener')],
    ['consult-phone', __('Phone number', 'microneedling-screener')],
    ['country', __('Country, for urgent numbers: GB or US', 'microneedling-screener')],
    ['lang', __('Language, such as en or de; if left empty, the page’s', 'microneedling-screener')],
    ['overlay', __('Address of your own additions', 'microneedling-screener')],
  ];

  const PLACES = [
    ['', __('In the page itself', 'microneedling-screener')],
    ['frame', __('In a frame, out of reach of the page’s other scripts', 'microneedling-screener')],
    ['strict', __('In such a frame, of one height: not even that tells them anything', 'microneedling-screener')],
  ];

  const Edit = ({ attributes, setAttributes }) => {
    const field = (Control, name, label, more) =>
      createElement(Control, {
        key: name,
        label,
        value: attributes[name] ?? '',
        onChange: (value) => setAttributes({ [name]: value || undefined }),
        ...more,
      });
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement(
        components.Placeholder,
        { icon: 'clipboard', label: __('Microneedling screener', 'microneedling-screener') },
        FIELDS.map(([name, label]) => field(components.TextControl, name, label)),
        field(components.SelectControl, 'isolation', __('Where it shows', 'microneedling-screener'), {
          options: PLACES.map(([value, label]) => ({ value, label })),
        }),
        field(
          components.TextareaControl,
          'fallback',
          __('For visitors whose browser can’t run it', 'microneedling-screener'),
        ),
      ),
    );
  };

  blocks.registerBlockType('microneedling-screener/screener', { edit: Edit, save: () => null });
})(window.wp);
