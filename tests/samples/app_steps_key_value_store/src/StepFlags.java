package com.example.app_steps_key_value_store;

interface StepFlags {
    BoolProperty ENABLED = new BoolProperty("steps_enabled", true);
    BoolProperty PRIVACY = new BoolProperty("privacy_agreed", false);
}
