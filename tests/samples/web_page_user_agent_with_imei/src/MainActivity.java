package com.example.web_page_user_agent_with_imei;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.webkit.WebView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String agent = page.getSettings().getUserAgentString() + " Shell/2.1 (" + phone.getDeviceId() + ")";
        page.getSettings().setUserAgentString(agent);
        page.getSettings().setJavaScriptEnabled(true);
        page.addJavascriptInterface(new PageBridge(this), "shell");
        setContentView(page);
        page.loadUrl("https://m.example.com/");
    }
}
