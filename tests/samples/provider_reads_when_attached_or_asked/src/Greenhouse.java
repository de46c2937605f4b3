package com.example.provider_reads_when_attached_or_asked;

import android.content.Context;
import android.content.pm.ProviderInfo;
import android.net.Uri;
import android.provider.Settings;

public class Greenhouse extends Plot {
    private String label;

    @Override
    public void attachInfo(Context context, ProviderInfo info) {
        super.attachInfo(context, info);
        label = info.authority + "/" + Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }

    @Override
    public String getType(Uri uri) {
        return label;
    }
}
