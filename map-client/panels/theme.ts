/** The page's look, handed to Ant Design: one calm accent, the packed font, small radii. */
import type { ThemeConfig } from 'antd';
import { CHROME } from '../style/palette.js';

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: CHROME.accent,
    colorInfo: CHROME.accent,
    colorLink: CHROME.accent,
    colorText: CHROME.text,
    colorTextSecondary: CHROME.quietText,
    colorTextDescription: CHROME.quietText,
    colorTextPlaceholder: CHROME.quietText,
    colorBorder: '#c9d0d5',
    colorError: CHROME.danger,
    fontFamily: '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
    borderRadius: 5,
    fontSize: 14,
  },
  components: {
    Segmented: {
      itemSelectedBg: CHROME.accent,
      itemSelectedColor: CHROME.paper,
      itemColor: CHROME.text,
      trackBg: '#e9edef',
    },
  },
};
