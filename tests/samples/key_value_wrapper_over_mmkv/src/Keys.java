package com.example.key_value_wrapper_over_mmkv;

interface Keys {
    String PREFIX = "app_";
    String PRIVACY = PREFIX + "privacy_protocol_agreed";
    String SKIN = PREFIX + "skin";
}
