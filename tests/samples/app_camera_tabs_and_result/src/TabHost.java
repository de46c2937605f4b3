package com.example.app_camera_tabs_and_result;

import androidx.fragment.app.Fragment;

interface TabHost {
    void show(Fragment tab);
}
