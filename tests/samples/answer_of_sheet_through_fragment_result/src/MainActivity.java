package com.example.answer_of_sheet_through_fragment_result;

import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import androidx.fragment.app.FragmentActivity;
import androidx.fragment.app.FragmentResultListener;

public class MainActivity extends FragmentActivity implements FragmentResultListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getSupportFragmentManager().setFragmentResultListener("privacy", this);
        getSupportFragmentManager().beginTransaction().add(android.R.id.content, new PrivacySheet()).commit();
    }

    @Override
    public void onFragmentResult(String key, Bundle result) {
        if (result.getBoolean("agreed", false)) {
            Log.d("Main", String.valueOf(getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null)));
        } else {
            finish();
        }
    }
}
