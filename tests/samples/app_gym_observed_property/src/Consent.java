package com.example.app_gym_observed_property;

enum Consent {
    UNKNOWN, GRANTED, REFUSED
}
