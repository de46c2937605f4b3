package com.example.app_lessons_login_box;

import java.util.Map;
import java.util.TreeMap;

final class Call {
    final String path;
    final Map<String, String> headers = new TreeMap<>();

    Call(String path) {
        this.path = path;
    }
}
