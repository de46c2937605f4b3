package com.example.custom_controller_of_ads;

import android.content.Context;
import com.yunduo.ads.AdController;

final class StrictController extends AdController {
    private final Context context;

    StrictController(Context context) {
        this.context = context;
    }

    @Override
    public boolean canReadPhoneState() {
        return context.getSharedPreferences("agree", Context.MODE_PRIVATE).getBoolean("isAgreePrivacy", false);
    }

    @Override
    public boolean canReadAndroidId() {
        return false;
    }
}
