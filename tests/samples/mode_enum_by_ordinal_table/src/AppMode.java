package com.example.mode_enum_by_ordinal_table;

enum AppMode {
    UNSET("?"), BASIC("仅浏览"), MINOR("未成年人模式"), FULL("完整功能");

    private final String title;

    AppMode(String title) {
        this.title = title;
    }

    String getTitle() {
        return title;
    }
}
