package com.example.sheet_fragment_inflates_its_choices;

import android.app.DialogFragment;
import android.content.ContentResolver;
import android.content.Context;
import android.content.Intent;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;

public class SheetFragment extends DialogFragment implements View.OnClickListener {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        View root = inflater.inflate(R.layout.sheet, parent, false);
        root.findViewById(R.id.row_one).setOnClickListener(this);
        root.findViewById(R.id.row_two).setOnClickListener(this);
        root.findViewById(R.id.row_three).setOnClickListener(this);
        return root;
    }

    @Override
    public void onResume() {
        super.onResume();
        ContentResolver resolver = getActivity().getContentResolver();
        Log.d("Sheet", "shown on " + Settings.Secure.getString(resolver, "bluetooth_address"));
    }

    @Override
    public void onClick(View view) {
        HarborActivity host = (HarborActivity) getActivity();
        switch (view.getId()) {
            case R.id.row_one:
                host.settle("y");
                lens(host);
                dismiss();
                break;
            case R.id.row_two:
                host.settle("n");
                TelephonyManager phone = (TelephonyManager) host.getSystemService(Context.TELEPHONY_SERVICE);
                Log.d("Sheet", "harbor near " + phone.getCellLocation());
                dismiss();
                break;
            default:
                startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://harbor.example.com/privacy")));
        }
    }

    private void lens(Context context) {
        CameraManager cameras = context.getSystemService(CameraManager.class);
        try {
            cameras.openCamera(cameras.getCameraIdList()[0], new Lens(), null);
        } catch (CameraAccessException busy) {
            Log.w("Sheet", busy);
        }
    }
}
