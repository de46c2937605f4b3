package com.example.gate_key_in_other_class;

final class Keys {
    static String privacy = "user_privacy_agreement";
    static String theme = "theme";
}
