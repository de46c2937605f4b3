package com.example.app_shop_view_models;

import android.content.Context;
import android.telephony.TelephonyManager;

final class LoadBanner extends UseCase {
    LoadBanner(Context context) {
        super(context);
    }

    @Override
    protected String load() {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getNetworkOperatorName();
    }
}
