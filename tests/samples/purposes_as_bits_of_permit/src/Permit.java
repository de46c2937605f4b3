package com.example.purposes_as_bits_of_permit;

import android.content.SharedPreferences;

final class Permit {
    private final long granted;

    Permit(SharedPreferences kept) {
        granted = kept.getLong("consent_bits", 0L);
    }

    boolean covers(Purpose purpose) {
        return (granted & purpose.bit) == purpose.bit;
    }
}
