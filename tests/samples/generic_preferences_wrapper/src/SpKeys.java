package com.example.generic_preferences_wrapper;

public interface SpKeys {
    String AGREE = "sp_agree_privacy";
    String NIGHT = "sp_day_mode";
    String VER = "privacy_policy_version";
    String TIME = "privacy_agree_time";
}
