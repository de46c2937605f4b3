"""The words by which a bulletin's cells are recognised: headers, stores, kinds of legal person."""

import re
from typing import Final

from appwarden.console.publication.importing.model import Column

HEADERS: Final[dict[Column, tuple[str, ...]]] = {
    Column.NUMBER: ("序号", "编号", "no", "no.", "number"),
    Column.NAME: (
        "应用名称", "app名称", "名称", "应用名", "app", "sdk名称", "小程序名称", "name",
        "软件名称", "移动应用名称", "应用(sdk)名称", "app(sdk)名称", "应用/sdk名称",
        "app/小程序名称",
    ),
    Column.DEVELOPER: (
        "应用开发者", "应用主办者", "运营者", "开发者", "主办者", "应用运营者", "运营单位",
        "主办单位", "开发单位", "开发者名称", "应用开发单位", "企业名称", "公司名称", "运营企业",
        "dev", "developer",
    ),
    Column.STORE: (
        "应用来源", "样品来源", "来源", "应用商店", "下载来源", "检测来源", "下载渠道", "分发平台",
        "应用分发平台", "store", "source",
    ),
    Column.VERSION: (
        "应用版本", "下架版本", "版本", "版本号", "检测版本", "应用版本号", "ver", "version",
    ),
    Column.PROBLEMS: (
        "所涉问题", "问题项", "存在问题", "主要问题", "涉及问题", "问题", "问题类型", "违规情形",
        "违法违规情形", "违规问题", "probs", "problem", "problems",
    ),
    Column.RECORD: ("备案号", "app备案号", "icp备案号", "应用备案号"),
    Column.REGION: ("属地", "省份", "地区", "所属地区", "所在地", "region"),
    Column.APP_TYPE: ("应用类型", "应用类别", "类别", "类型", "app_type"),
}  # fmt: skip

# Longer names first, so that run-together text gives each store its whole name.
STORES: Final = tuple(sorted(
    (
        "华为应用市场", "华为应用商店", "小米应用商店", "vivo应用商店", "OPPO软件商店",
        "OPPO应用商店", "应用宝", "腾讯应用宝", "360手机助手", "百度手机助手", "豌豆荚",
        "快手", "抖音",
        "AppStore", "App Store", "苹果应用商店", "荣耀应用市场", "三星应用商店", "魅族应用商店",
        "联想应用商店", "微信小程序", "支付宝小程序", "百度小程序", "抖音小程序", "快手小程序",
        "淘宝小程序", "快应用", "微信公众号", "官网", "官方网站", "PP助手", "搜狗手机助手",
        "2345手机助手", "应用汇", "安智市场", "历趣应用商店", "历趣", "华军软件园", "多特软件站",
        "木蚂蚁", "Google Play",
    ),
    key=len,
    reverse=True,
))  # fmt: skip
_STORE_ENDINGS: Final = (
    "应用市场|应用商店|软件商店|手机助手|小程序|应用中心|软件园|软件站|下载站|官网|公众号|快应用"
)
STORE: Final = re.compile(
    "|".join(re.escape(name) for name in STORES) + f"|[\\w]{{1,12}}?(?:{_STORE_ENDINGS})",
    re.IGNORECASE,
)

# What the name of a company, office, hospital or school ends with.
LEGAL_PERSON: Final = re.compile(
    r"(?:公司|集团|中心(?:（[^）]*）|\([^)]*\))?|事务所|研究院|研究所|委员会|管理局|工作室|经营部|商行|"
    r"医院|学校|大学|银行|报社|出版社|合作社|厂|协会|基金会|"
    r"\b(?:CO\.?,?\s*LTD\.?|LTD\.?|LIMITED|INC\.?|LLC|GMBH|PTE\.?))$",
    re.IGNORECASE,
)
RECORD_NUMBER: Final = re.compile(r"^[\u4e00-\u9fff]?ICP备?证?\w+号(?:-\w+)?$", re.IGNORECASE)
VERSION: Final = re.compile(r"^(?:版本号?[:：]?\s*)?[Vv]?\d+(?:[.\-_ ]+\w+)*$|^[/／—\-]$")
VERSION_AND_STORE: Final = re.compile(
    r"^版本号?[:：]?\s*(?P<version>[Vv]?[\w.\-]+)\s*[，,、]\s*(?P<store>.+)$"
)
_REGION_NAMES: Final = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 "
    "广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾"
)
REGIONS: Final = frozenset(_REGION_NAMES.split())
REGION_ENDINGS: Final = ("省", "市", "自治区")

_ALIASES: Final = {alias: column for column, aliases in HEADERS.items() for alias in aliases}
_LONGEST_HEADER_CHARACTERS: Final = 16


def column_named(header: str) -> Column | None:
    """Return the column that a header cell names, or None."""
    name = re.sub(r"\s+", "", header).casefold().replace("（", "(").replace("）", ")")
    if not name or len(name) > _LONGEST_HEADER_CHARACTERS * 2:
        return None
    plain = name.split("_", maxsplit=1)[0] if "_" in name and name not in _ALIASES else name
    return _ALIASES.get(plain) or _ALIASES.get(re.sub(r"\(.*\)$", "", plain))


def is_store(text: str) -> bool:
    """Say whether the whole text is the name of a place where apps are got."""
    return STORE.fullmatch(text.strip()) is not None


def is_region(text: str) -> bool:
    """Say whether the text is a province, municipality or region, in short or full."""
    bare = text.strip()
    for ending in REGION_ENDINGS:
        bare = bare.removesuffix(ending)
    return any(bare.startswith(region) for region in REGIONS) and len(bare) <= len("新疆维吾尔")
