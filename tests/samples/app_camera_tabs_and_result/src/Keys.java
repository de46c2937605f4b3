package com.example.app_camera_tabs_and_result;

final class Keys {
    static final String RESULT = "terms_result";
    static final String AGREED = "agreed";

    private Keys() {
    }
}
