package com.example.app_camera_tabs_and_result;

import android.os.Bundle;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentActivity;
import androidx.fragment.app.FragmentResultListener;

public class MainActivity extends FragmentActivity implements TabHost, FragmentResultListener {
    private TermsStore store;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        store = new TermsStore(this);
        findViewById(R.id.tab_album).setOnClickListener(new BottomBar(this));
        getSupportFragmentManager().setFragmentResultListener(Keys.RESULT, this);
        show(store.isAgreed() ? new DeviceTab() : new TermsTab());
    }

    @Override
    public void show(Fragment tab) {
        getSupportFragmentManager().beginTransaction().replace(R.id.holder, tab).commit();
    }

    @Override
    public void onFragmentResult(String key, Bundle result) {
        if (result.getBoolean(Keys.AGREED)) {
            store.setAgreed();
            show(new DeviceTab());
        } else {
            finish();
        }
    }
}
