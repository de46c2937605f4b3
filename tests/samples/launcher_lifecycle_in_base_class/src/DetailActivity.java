package com.example.launcher_lifecycle_in_base_class;

import android.telephony.TelephonyManager;
import android.util.Log;

public class DetailActivity extends BaseActivity {
    @Override
    protected void initData() {
        Log.i("Detail", getSystemService(TelephonyManager.class).getSubscriberId());
    }
}
