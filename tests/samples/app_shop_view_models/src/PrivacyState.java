package com.example.app_shop_view_models;

enum PrivacyState {
    NOT_ASKED(0),
    AGREED(1),
    REFUSED(2);

    final int code;

    PrivacyState(int code) {
        this.code = code;
    }

    static PrivacyState of(int code) {
        for (PrivacyState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        return NOT_ASKED;
    }
}
