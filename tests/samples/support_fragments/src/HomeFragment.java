package com.example.support_fragments;

import android.content.ClipboardManager;
import android.content.Context;
import android.provider.Settings;

public class HomeFragment extends BaseFragment {
    static HomeFragment newInstance(String s) {
        return new HomeFragment();
    }

    void lazyLoad(Context c) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }

    @Override
    public void onResume() {
        Context c = requireContext();
        ((ClipboardManager) c.getSystemService("clipboard")).getPrimaryClip();
    }
}
