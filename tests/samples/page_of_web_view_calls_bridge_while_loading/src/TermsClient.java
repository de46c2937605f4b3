package com.example.page_of_web_view_calls_bridge_while_loading;

import android.app.Activity;
import android.content.Context;
import android.net.Uri;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.webkit.WebView;
import android.webkit.WebViewClient;

final class TermsClient extends WebViewClient {
    private final Activity page;

    TermsClient(Activity page) {
        this.page = page;
    }

    @Override
    public boolean shouldOverrideUrlLoading(WebView view, String address) {
        Uri uri = Uri.parse(address);
        if (!"app".equals(uri.getScheme())) {
            return false;
        }
        if ("agree".equals(uri.getHost())) {
            page.getPreferences(Context.MODE_PRIVATE).edit().putBoolean("terms_agreed", true).apply();
            Log.d("Terms", ((TelephonyManager) page.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
        } else {
            page.finish();
        }
        return true;
    }
}
