import { counting } from './plural.ts'

/** What React Aria fills into a wording: names as text, counts as numbers, states as booleans. */
type Filling = Readonly<Record<string, unknown>>
type Wording = string | ((filling: Filling) => string)

const counted = counting('sq')
const chosen = (count: unknown) => counted(Number(count), 'element të zgjedhur', 'elemente të zgjedhura')
const options = (count: unknown) => counted(Number(count), 'mundësi', 'mundësi')

const color: Readonly<Record<string, Wording>> = {
  hue: 'Nuanca',
  saturation: 'Ngopja',
  lightness: 'Çelësia',
  brightness: 'Shkëlqimi',
  red: 'E kuqe',
  green: 'E gjelbër',
  blue: 'Blu',
  alpha: 'Tejdukshmëria',
  colorName: ({ lightness, chroma, hue }) => `${hue} ${chroma} ${lightness}`,
  transparentColorName: ({ lightness, chroma, hue, percentTransparent }) =>
    `${hue} ${chroma} ${lightness}, ${percentTransparent} e tejdukshme`,
  'very dark': 'shumë e errët',
  dark: 'e errët',
  light: 'e çelët',
  'very light': 'shumë e çelët',
  pale: 'e zbehtë',
  grayish: 'në gri',
  vibrant: 'e gjallë',
  black: 'e zezë',
  white: 'e bardhë',
  gray: 'gri',
  pink: 'rozë',
  'pink red': 'e kuqe në rozë',
  'red orange': 'portokalli në të kuqe',
  brown: 'kafe',
  orange: 'portokalli',
  'orange yellow': 'e verdhë në portokalli',
  'brown yellow': 'e verdhë në kafe',
  yellow: 'e verdhë',
  'yellow green': 'e gjelbër në të verdhë',
  'green cyan': 'cian në të gjelbër',
  cyan: 'cian',
  'cyan blue': 'blu në cian',
  'blue purple': 'vjollcë në blu',
  purple: 'vjollcë',
  'purple magenta': 'magentë në vjollcë',
  magenta: 'magentë',
  'magenta pink': 'rozë në magentë',
}

const dragAndDrop: Readonly<Record<string, Wording>> = {
  dragItem: ({ itemText }) => `Zvarrit ${itemText}`,
  dragSelectedItems: ({ count }) => `Zvarrit ${chosen(count)}`,
  dragDescriptionKeyboard: 'Shtypni Enter për të nisur zvarritjen.',
  dragDescriptionKeyboardAlt: 'Shtypni Alt + Enter për të nisur zvarritjen.',
  dragDescriptionTouch: 'Prekni dy herë për të nisur zvarritjen.',
  dragDescriptionVirtual: 'Klikoni për të nisur zvarritjen.',
  dragDescriptionLongPress: 'Mbani shtypur për të nisur zvarritjen.',
  dragSelectedKeyboard: ({ count }) => `Shtypni Enter për të zvarritur ${chosen(count)}.`,
  dragSelectedKeyboardAlt: ({ count }) => `Shtypni Alt + Enter për të zvarritur ${chosen(count)}.`,
  dragSelectedLongPress: ({ count }) => `Mbani shtypur për të zvarritur ${chosen(count)}.`,
  dragStartedKeyboard:
    'Zvarritja nisi. Shtypni Tab për të shkuar te vendi i lëshimit, pastaj Enter për ta lëshuar ose Escape për ta anuluar.',
  dragStartedTouch: 'Zvarritja nisi. Shkoni te vendi i lëshimit, pastaj prekni dy herë për ta lëshuar.',
  dragStartedVirtual: 'Zvarritja nisi. Shkoni te vendi i lëshimit, pastaj klikoni ose shtypni Enter për ta lëshuar.',
  endDragKeyboard: 'Po zvarritet. Shtypni Enter për ta anuluar.',
  endDragTouch: 'Po zvarritet. Prekni dy herë për ta anuluar.',
  endDragVirtual: 'Po zvarritet. Klikoni për ta anuluar.',
  dropDescriptionKeyboard: 'Shtypni Enter për ta lëshuar. Shtypni Escape për ta anuluar.',
  dropDescriptionTouch: 'Prekni dy herë për ta lëshuar.',
  dropDescriptionVirtual: 'Klikoni për ta lëshuar.',
  dropCanceled: 'Lëshimi u anulua.',
  dropComplete: 'Lëshimi u krye.',
  dropIndicator: 'treguesi i vendit të lëshimit',
  dropOnRoot: 'Lësho këtu',
  dropOnItem: ({ itemText }) => `Lësho mbi ${itemText}`,
  insertBefore: ({ itemText }) => `Vendos para ${itemText}`,
  insertBetween: ({ beforeItemText, afterItemText }) => `Vendos mes ${beforeItemText} dhe ${afterItemText}`,
  insertAfter: ({ itemText }) => `Vendos pas ${itemText}`,
}

const dates: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  '@react-stately/datepicker': {
    rangeUnderflow: ({ minValue }) => `Vlera duhet të jetë ${minValue} ose më vonë.`,
    rangeOverflow: ({ maxValue }) => `Vlera duhet të jetë ${maxValue} ose më herët.`,
    rangeReversed: 'Data e fillimit duhet të jetë para datës së mbarimit.',
    unavailableDate: 'Data e zgjedhur nuk është e lirë.',
  },
  '@react-aria/datepicker': {
    era: 'era',
    year: 'viti',
    month: 'muaji',
    day: 'dita',
    hour: 'ora',
    minute: 'minuta',
    second: 'sekonda',
    dayPeriod: 'paradite ose pasdite',
    calendar: 'Kalendari',
    startDate: 'Data e fillimit',
    endDate: 'Data e mbarimit',
    weekday: 'dita e javës',
    timeZoneName: 'zona kohore',
    selectedDateDescription: ({ date }) => `Data e zgjedhur: ${date}`,
    selectedRangeDescription: ({ startDate, endDate }) => `Periudha e zgjedhur: ${startDate} deri më ${endDate}`,
    selectedTimeDescription: ({ time }) => `Ora e zgjedhur: ${time}`,
  },
  '@react-aria/calendar': {
    previous: 'E mëparshmja',
    next: 'Tjetra',
    selectedDateDescription: ({ date }) => `Data e zgjedhur: ${date}`,
    selectedRangeDescription: ({ dateRange }) => `Periudha e zgjedhur: ${dateRange}`,
    todayDate: ({ date }) => `Sot, ${date}`,
    todayDateSelected: ({ date }) => `Sot, ${date}, e zgjedhur`,
    dateSelected: ({ date }) => `${date}, e zgjedhur`,
    startRangeSelectionPrompt: 'Klikoni për të zgjedhur fillimin e periudhës',
    finishRangeSelectionPrompt: 'Klikoni për të zgjedhur fundin e periudhës',
    minimumDate: 'Data e parë e mundshme',
    maximumDate: 'Data e fundit e mundshme',
    dateRange: ({ startDate, endDate }) => `${startDate} deri më ${endDate}`,
  },
}

/**
 * What React Aria says to screen readers, in Albanian, which it does not ship. Every package of the installed version
 * must be here: once a dictionary is installed, a package without one throws. A test holds it against the package.
 */
export const reactAriaSq: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  ...dates,
  '@react-stately/color': color,
  '@react-aria/dnd': dragAndDrop,
  '@react-aria/tree': { expand: 'Zgjero', collapse: 'Palos' },
  '@react-aria/toast': {
    close: 'Mbyll',
    notifications: ({ count }) => `${counted(Number(count), 'njoftim', 'njoftime')}.`,
  },
  '@react-aria/tag': { removeDescription: 'Shtypni Delete për ta hequr etiketën.', removeButtonLabel: 'Hiq' },
  '@react-aria/table': {
    select: 'Zgjidh',
    selectAll: 'Zgjidh të gjitha',
    sortable: 'kolonë që renditet',
    ascending: 'rritës',
    descending: 'zbritës',
    ascendingSort: ({ columnName }) => `renditur sipas kolonës ${columnName}, në rritje`,
    descendingSort: ({ columnName }) => `renditur sipas kolonës ${columnName}, në zbritje`,
    columnSize: ({ value }) => `${value} piksel`,
    resizerDescription: 'Shtypni Enter për të ndryshuar gjerësinë',
    expand: 'Zgjero',
    collapse: 'Palos',
  },
  '@react-aria/steplist': { steplist: 'Lista e hapave' },
  '@react-aria/spinbutton': { Empty: 'Bosh' },
  '@react-aria/searchfield': { 'Clear search': 'Pastro kërkimin' },
  '@react-aria/previewtrigger': { longPressMessage: 'Mbani shtypur për të hapur parapamjen' },
  '@react-aria/overlays': { dismiss: 'Mbyll' },
  '@react-aria/numberfield': {
    decrease: ({ fieldLabel }) => `Ul ${fieldLabel}`,
    increase: ({ fieldLabel }) => `Rrit ${fieldLabel}`,
    numberField: 'Fushë numerike',
  },
  '@react-aria/menu': { longPressMessage: 'Mbani shtypur, ose shtypni Alt + Shigjetë poshtë, për të hapur menynë' },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'rreshti ka veprim',
    hasLinkAnnouncement: ({ link }) => `rreshti ka lidhje: ${link}`,
  },
  '@react-aria/grid': {
    deselectedItem: ({ item }) => `${item}: hequr nga zgjedhja.`,
    select: 'Zgjidh',
    selectedCount: ({ count }) => (Number(count) === 0 ? 'Asnjë element i zgjedhur.' : `${chosen(count)}.`),
    selectedAll: 'U zgjodhën të gjitha elementet.',
    selectedItem: ({ item }) => `${item}: zgjedhur.`,
    longPressToSelect: 'Mbani shtypur për të nisur zgjedhjen.',
  },
  '@react-aria/combobox': {
    focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }) =>
      `${isGroupChange ? `Grupi ${groupTitle}, me ${options(groupCount)}. ` : ''}${optionText}${isSelected ? ', zgjedhur' : ''}`,
    countAnnouncement: ({ optionCount }) => `${options(optionCount)} në dispozicion.`,
    selectedAnnouncement: ({ optionText }) => `${optionText}, zgjedhur`,
    buttonLabel: 'Shfaq sugjerimet',
    listboxLabel: 'Sugjerime',
  },
  '@react-aria/color': {
    colorPicker: 'Zgjedhësi i ngjyrës',
    twoDimensionalSlider: 'Rrëshqitës në dy drejtime',
    colorNameAndValue: ({ name, value }) => `${name}: ${value}`,
    colorInputLabel: ({ label, channelLabel }) => `${label}, ${channelLabel}`,
    colorSwatch: 'kampion ngjyre',
    transparent: 'e tejdukshme',
  },
  '@react-aria/breadcrumbs': { breadcrumbs: 'Shtegu i faqeve' },
  '@react-aria/autocomplete': { collectionLabel: 'Sugjerime' },
  'react-aria-components': {
    selectPlaceholder: 'Zgjidhni një element',
    tableResizer: 'Ndryshuesi i gjerësisë',
    dropzoneLabel: 'Vendi i lëshimit të skedarëve',
    colorSwatchPicker: 'Kampionë ngjyrash',
  },
}
