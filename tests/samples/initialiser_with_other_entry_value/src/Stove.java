package com.example.initialiser_with_other_entry_value;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class Stove implements Initializer<String> {
    @Override
    public String create(Context context) {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        return phone.getNetworkOperatorName();
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
