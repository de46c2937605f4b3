package com.example.agree_link_of_web_page;

import android.accounts.AccountManager;
import android.content.Context;
import android.net.Uri;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.webkit.WebResourceRequest;
import android.webkit.WebView;
import android.webkit.WebViewClient;

final class TermsClient extends WebViewClient {
    private final Context context;

    TermsClient(Context context) {
        this.context = context;
    }

    @Override
    public void onPageFinished(WebView page, String url) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.d("Terms", "seen " + wifi.getScanResults().size());
    }

    @Override
    public boolean shouldOverrideUrlLoading(WebView page, WebResourceRequest request) {
        Uri link = request.getUrl();
        if (!"answer".equals(link.getScheme())) {
            return false;
        }
        if ("agree".equals(link.getHost())) {
            TelephonyManager phone = context.getSystemService(TelephonyManager.class);
            Log.d("Terms", "imei " + phone.getDeviceId());
        } else if ("refuse".equals(link.getHost())) {
            Log.d("Terms", "accounts " + AccountManager.get(context).getAccounts().length);
        }
        return true;
    }
}
