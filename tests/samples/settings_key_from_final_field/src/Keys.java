package com.example.settings_key_from_final_field;

class Keys {
    static final String[] K = {"adb_enabled", "android_id"};
}
