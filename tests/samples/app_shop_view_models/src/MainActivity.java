package com.example.app_shop_view_models;

import android.app.Activity;
import android.os.Bundle;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        HomeViewModel model = new ViewModelProvider(this).get(HomeViewModel.class);
        model.init(this);
        if (ShopApplication.repository.state() == PrivacyState.NOT_ASKED) {
            new PrivacyDialog(this, ShopApplication.repository).show();
        }
    }
}
