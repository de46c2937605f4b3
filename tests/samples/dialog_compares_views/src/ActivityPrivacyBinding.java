package com.example.dialog_compares_views;

import android.view.LayoutInflater;
import android.view.View;
import android.widget.Button;

public final class ActivityPrivacyBinding {
    public final View root;
    public final Button buttonLeft;
    public final Button buttonRight;

    private ActivityPrivacyBinding(View root, Button buttonLeft, Button buttonRight) {
        this.root = root;
        this.buttonLeft = buttonLeft;
        this.buttonRight = buttonRight;
    }

    public static ActivityPrivacyBinding inflate(LayoutInflater inflater) {
        View root = inflater.inflate(R.layout.activity_privacy, null, false);
        Button buttonLeft = root.findViewById(R.id.button_left);
        Button buttonRight = root.findViewById(R.id.button_right);
        return new ActivityPrivacyBinding(root, buttonLeft, buttonRight);
    }
}
