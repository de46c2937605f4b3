"""The forms of the sentences in which a gap tells its reason, by kind: English, Chinese.

Figures and names stand in braces; what is only in the English form is not carried over.
"""

from typing import Final

Forms = tuple[tuple[str, str], ...]

# Kinds whose reason says nothing but the kind in words.
SAME: Final = frozenset(
    {
        "app_type_unknown",
        "document_empty",
        "facts_of_other_catalogue",
        "layout_unread",
        "no_code",
        "signature_alone",
        "table_strings_damaged",
        "table_type_damaged",
        "xml_cut",
        "xml_element_cut",
        "zip_name_control",
    }
)
REASONS: Final[dict[str, Forms]] = {
    "activities_cut": (
        ("more activities were started than are run", "打开的界面多于所执行的"),
        ("an activity was to be made anew again and again", "有界面被反复重新创建"),
    ),
    "argument_unresolved": (
        (
            "a reached call reads something that depends on an argument that is not known",
            "1 处可达调用读取的内容取决于未知参数",
        ),
        (
            "{count} reached calls read something that depends on an argument that is not known",
            "{count} 处可达调用读取的内容取决于未知参数",
        ),
    ),
    "assumptions_cut": (
        ("more decisions on unknowns than are listed", "基于未知值的判断多于所列"),
    ),
    "base_missing": (
        ("every part is a split of some other package", "各部分均为其他应用的拆分包"),
    ),
    "blocked": (("a thread waits for something that does not come", "线程等待的事件没有发生"),),
    "class_data_cut": (
        ("its data ends too early", "该类的数据提前结束"),
        ("the data of {count} classes ends too early", "{count} 个类的数据提前结束"),
    ),
    "class_not_linked": (
        ("its superclasses are too many or lead back to it", "父类过多或循环继承"),
    ),
    "code_shared_too_often": (
        (
            "{count} methods were not examined: their code is larger than the file that holds it",
            "{count} 个方法未检查：其代码总量超过所在文件",
        ),
    ),
    "code_unreadable": (
        (
            "the instructions of {count} methods could not be read to their end",
            "{count} 个方法的指令未能读完",
        ),
    ),
    "component_missing": (
        ("the manifest names a class that the code does not have", "清单声明的类在代码中不存在"),
    ),
    "dex_bad_rows": (
        ("{count} rows of the {table} table {fault}", "{table}表有 {count} 个条目{fault}"),
    ),
    "dex_before_zip": (
        (
            "the file starts as a dex, which old runtimes execute instead of the archive{more}",
            "文件以 dex 开头，旧版系统会执行它而不是压缩包内的代码（CVE-2017-13156）",
        ),
    ),
    "document_cut": (
        ("only the first {count} characters were read", "只读取了前 {count} 个字符"),
        (
            "only the first {count} characters of the source were read",
            "只读取了源文件的前 {count} 个字符",
        ),
        ("more sentences than are read", "句子过多，未全部读取"),
    ),
    "document_is_shell": (
        ("the document holds only {count} characters of text", "文件正文只有 {count} 个字符"),
    ),
    "documents_left_out": (
        (
            "only the first {count} of {all} documents were read",
            "{all} 份文件只读取了前 {count} 份",
        ),
    ),
    "encoding_mixed": (
        (
            "{count} characters could not be read as {encoding}",
            "{count} 个字符无法按 {encoding} 识别",
        ),
    ),
    "engine_stopped": (
        ("no code was examined: {error}", "未检查任何代码：{error}"),
        ("the app was not launched: {error}", "未执行模拟启动：{error}"),
    ),
    "events_cut": (("more events than are kept", "事件多于所记录的"),),
    "image_only_pdf": (
        (
            "the PDF holds no text on its {pages} pages ({pictures} pictures); give the text{more}",
            "PDF 共 {pages} 页（{pictures} 张图片），没有文字；请提供文字版或带文字层的 PDF",
        ),
    ),
    "launch_budget": (("the budget of {budget} was spent", "{budget}预算已用尽"),),
    "launch_forks_cut": (
        (
            "{count} decisions on unknown values were not taken the other way",
            "{count} 处基于未知值的判断只走了一个分支",
        ),
    ),
    "launch_list_cut": (
        (
            "{count} more gaps of the kind {kind} are not listed",
            "另有 {count} 处同类缺口（{kind}）未列出",
        ),
        ("{count} more {things} are not listed", "另有 {count} 项{things}未列出"),
    ),
    "method_refused": (
        ("it has too many instructions", "指令过多"),
        ("a branch leads to no instruction", "分支目标不是指令"),
        ("it has an instruction that does not exist", "含不存在的指令"),
        ("it has too many switch cases", "分支表过大"),
        ("an argument lies outside the frame", "参数越出栈帧"),
        ("a register lies outside the frame", "寄存器越出栈帧"),
    ),
    "method_too_large": (
        (
            "values were not followed in this method: it is too large",
            "方法过大，未跟踪其中的取值",
        ),
    ),
    "missing_class": (
        ("a class that neither the platform nor the app has", "系统和应用中均无此类"),
    ),
    "more_gaps": (
        ("further damage is not listed", "其余损坏未列出"),
        ("further ones of this archive are not listed", "该压缩包的其余同类问题未列出"),
    ),
    "native_code": (
        (
            "{count} native {methods}: what native code reads is not examined",
            "{count} 个原生方法，其读取的内容未检查",
        ),
    ),
    "native_library": (("native code of the app was not run", "应用的原生代码未执行"),),
    "native_method": (("native code of the app was not run", "应用的原生代码未执行"),),
    "nested_app": (
        ("an app inside the app: inspect it as a file of its own", "请作为单独的文件检测"),
    ),
    "nested_archives_limit": (
        ("{count} of {all} archives inside were opened", "内含 {all} 个压缩包，打开了 {count} 个"),
    ),
    "no_launcher": (
        ("the manifest shows no activity to launchers", "清单中没有可从桌面打开的界面"),
    ),
    "odd_dex": (
        (
            "code that the runtime does not load by itself was not examined",
            "系统不会自动加载的代码，未检查",
        ),
        (
            "code that the runtime does not load by itself was not examined ({names})",
            "系统不会自动加载的代码，未检查（{names}）",
        ),
    ),
    "packed": (
        ("the code is hidden by a packer ({name})", "代码已被加固隐藏（{name}）"),
        (
            "the code is hidden by a packer ({name}); what it loads was not examined",
            "代码已被加固隐藏（{name}），其加载的代码未检查",
        ),
    ),
    "part_package_differs": (
        ("package {part}, the base has {base}", "包名为 {part}，基础包为 {base}"),
    ),
    "part_signer_differs": (
        (
            "signers differ from the base's: a device would not install the set",
            "签名者与基础包不同，设备不会安装这组文件",
        ),
    ),
    "policy_elsewhere": (
        (
            "the agreement points to a policy that was not given: {words}",
            "用户协议提到一份未提供的隐私政策：{words}",
        ),
    ),
    "processes_cut": (("the app starts more processes than are run", "启动的进程多于所执行的"),),
    "reflection_unresolved": (
        (
            "a reached call by reflection goes to a class or method that is{more}",
            "1 处可达的反射调用，其目标类或方法无法从代码中得知",
        ),
        (
            "{count} reached calls by reflection go to a class or method that is{more}",
            "{count} 处可达的反射调用，其目标类或方法无法从代码中得知",
        ),
    ),
    "repeated_accesses": (
        (
            "{count} further reads of kinds of which {listed} are listed",
            "每类最多列出 {listed} 处，另有 {count} 处未列出",
        ),
    ),
    "repeated_app": (
        (
            "the same app for other devices: its splits were examined instead",
            "面向其他设备的同一应用，已改为检测其拆分包",
        ),
    ),
    "second_base": (
        (
            "a second base: not examined, inspect it as a file of its own",
            "第二个基础包未检查，请作为单独的文件检测",
        ),
    ),
    "second_stage_unread": (
        ("code that is loaded is not known", "所加载的代码未知"),
        ("code that is loaded could not be read", "所加载的代码无法读取"),
    ),
    "signature_repeated": (
        ("id {id} occurs again; the first counts", "标识 {id} 重复出现，以第一个为准"),
    ),
    "signature_stripped": (
        (
            "the v1 signature says that scheme v{number} was applied, but no such signer is{more}",
            "v1 签名声明使用过 v{number} 签名，但文件中没有该签名",
        ),
    ),
    "signature_too_large": (
        ("limits {blocks} blocks of {size} bytes", "上限为 {blocks} 个块，每块 {size} 字节"),
    ),
    "signature_unreadable": (("no certificate belongs to the signature", "签名没有对应的证书"),),
    "signer_damaged": (
        ("no signer in the scheme's block", "签名块中没有签名者"),
        ("lengths do not fit", "长度不符"),
        ("the signer has no certificate", "签名者没有证书"),
        ("the signer has no signature", "签名者没有签名"),
        ("digests and signatures list different algorithms", "摘要与签名所列算法不一致"),
        ("no signature algorithm is known", "签名算法均未知"),
    ),
    "signing_block_damaged": (
        (
            "size {end} at the end, {start} at the start: the block counts as absent",
            "首尾长度不一致（尾 {end}，首 {start}），视为没有签名块",
        ),
        (
            "pair of {size} bytes does not fit the block of {room}",
            "{size} 字节的条目超出 {room} 字节的签名块",
        ),
    ),
    "string_count_wrong": (
        ("only {count} strings fit the pool", "字符串池只能容纳 {count} 个字符串"),
    ),
    "table_chunk_cut": (
        ("chunk of {size} bytes, {left} left", "数据块长 {size} 字节，只剩 {left} 字节"),
    ),
    "table_chunk_size": (("chunk {kind} of {size} bytes", "数据块 {kind} 长 {size} 字节"),),
    "table_entries_cut": (
        ("{room} of {count} entries fit the chunk", "{count} 个条目只容得下 {room} 个"),
    ),
    "table_package_id": (("package id {id} is no byte", "包编号 {id} 超出一个字节"),),
    "table_packages_missing": (
        ("{count} of {all} packages read", "{all} 个资源包只读到 {count} 个"),
    ),
    "table_size_wrong": (
        ("header claims {size} bytes, file has {real}", "头部声明 {size} 字节，实际 {real} 字节"),
    ),
    "table_types_limit": (
        (
            "{count} type chunks were left out: more than {most}, or {same} of one type",
            "{count} 个类型块未读取：总数超过 {most}，或同一类型超过 {same}",
        ),
    ),
    "too_many_dex_files": (
        ("an app loads more code than is examined", "动态加载的代码多于所检查的"),
    ),
    "too_many_layouts": (("more than {count} layouts", "布局超过 {count} 个"),),
    "too_many_messages": (("more messages wait than the queue holds", "等待的消息超过队列容量"),),
    "too_many_parts": (("more than {count} parts", "拆分包超过 {count} 个"),),
    "too_many_threads": (
        ("more threads were started than the budget allows", "启动的线程超过上限"),
    ),
    "uncaught_exception": (("{class}: {rest}", "{class}：{rest}"), ("{class}:", "{class}")),
    "unmodelled_cut": (("more signatures than are listed", "未知调用多于所列"),),
    "value_budget_spent": (
        (
            "values were not followed in all methods: the instruction budget was used up",
            "指令预算已用尽，部分方法未跟踪取值",
        ),
        (
            "values were not followed in {count} methods: they are too large",
            "{count} 个方法过大，未跟踪其中的取值",
        ),
    ),
    "views_cut": (("a tree of views has more of them than are visited", "界面的控件多于所处理的"),),
    "ways_not_checked": (
        (
            "more calls lead to what is told than are looked at: some ways may be wrong",
            "通往所述位置的调用过多，未全部核对，部分路径可能有误",
        ),
    ),
    "xml_attribute_nameless": (
        ("attribute name {name} outside the pool", "属性名 {name} 不在字符串池内"),
    ),
    "xml_attributes_cut": (("{count} of {all} attributes lost", "{all} 个属性中丢失 {count} 个"),),
    "xml_chunk_cut": (
        ("chunk of {size} bytes, {left} left", "数据块长 {size} 字节，只剩 {left} 字节"),
    ),
    "xml_chunk_size": (("chunk {kind} of {size} bytes", "数据块 {kind} 长 {size} 字节"),),
    "xml_chunk_unknown": (("chunk type {kind} skipped", "跳过 {kind} 类数据块"),),
    "xml_header_size": (
        ("header of {size} bytes, read as {read}", "头部长 {size} 字节，按 {read} 字节读取"),
    ),
    "xml_kind": (("outer chunk has type {kind}", "外层数据块类型为 {kind}"),),
    "xml_size_wrong": (
        ("header claims {size} bytes, file has {real}", "头部声明 {size} 字节，实际 {real} 字节"),
    ),
    "xml_text_limit": (("more than {count} bytes of text", "文字超过 {count} 字节"),),
    "xml_too_large": (
        ("limits {count} elements, depth {depth}", "上限为 {count} 个元素、{depth} 层"),
    ),
    "zip_crc_wrong": (
        ("CRC-32 is {real}, directory says {said}", "CRC-32 为 {real}，目录记为 {said}"),
    ),
    "zip_data_cut": (("{count} of {all} bytes present", "{all} 字节中只有 {count} 字节"),),
    "zip_data_damaged": (
        ("damaged after {count} of {all} bytes", "{all} 字节中，第 {count} 字节之后损坏"),
    ),
    "zip_data_in_directory": (
        (
            "entry data reach {reached}, the directory starts at {start}",
            "条目数据到 {reached}，目录从 {start} 开始",
        ),
    ),
    "zip_directory_cut": (
        ("{count} of {all} rows could be read", "{all} 个条目只读到 {count} 个"),
    ),
    "zip_directory_size": (
        (
            "directory ends at {end}, end record stands at {record}",
            "目录止于 {end}，结尾记录位于 {record}",
        ),
    ),
    "zip_duplicate_entry": (
        (
            "a name occurs twice: current Android refuses, older ones run the first",
            "条目重名：新版系统拒绝安装，旧版系统执行第一个",
        ),
    ),
    "zip_entries_overlap": (
        (
            "{count} entries share bytes with another entry",
            "{count} 个条目与其他条目的数据重叠",
        ),
    ),
    "zip_local_header": (
        ("no local header signature", "条目头没有标识"),
        ("local name is {name}", "条目头中的名称为 {name}"),
        (
            "local sizes {packed} and {size}, directory {said_packed} and {said_size}",
            "条目头长度为 {packed} 和 {size}，目录记为 {said_packed} 和 {said_size}",
        ),
    ),
    "zip_method_odd": (
        ("method code {method}, read as {read}", "压缩方式代码 {method}，按 {read} 读取"),
    ),
    "zip_name_climbs": (
        ("the name leads out of the folder it is unpacked to", "解压后会落在目标目录之外"),
    ),
    "zip_name_encoding": (
        ("name is not UTF-8, read as Latin-1", "名称不是 UTF-8，按 Latin-1 读取"),
    ),
    "zip_prepended_bytes": (
        ("{count} bytes stand before the first entry", "第一个条目之前有 {count} 字节"),
    ),
    "zip_row_damaged": (("next row found {count} bytes on", "{count} 字节之后才找到下一条目"),),
    "zip_rows_hidden": (
        (
            "rows beyond the declared {count}, which Android does not see",
            "声明的 {count} 个条目之外还有条目，安卓系统看不到",
        ),
    ),
    "zip_shifted": (("all offsets are {count} too small", "所有偏移量都小 {count}"),),
    "zip_size_wrong": (
        ("{real} bytes, directory declares {said}", "实际 {real} 字节，目录声明 {said} 字节"),
    ),
    "zip_trailing_bytes": (
        ("comment ends at {end}, file at {size}", "注释止于 {end}，文件止于 {size}"),
    ),
}
REASONS["nested_app"] += REASONS["odd_dex"]
