package com.example.dialog_fragment;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PrivacyFragment extends DialogFragment implements DialogInterface.OnClickListener {
    @Override
    public Dialog onCreateDialog(Bundle state) {
        ClipboardManager clipboard = (ClipboardManager) getActivity().getSystemService(Context.CLIPBOARD_SERVICE);
        Log.i("Privacy", String.valueOf(clipboard.getPrimaryClip()));
        return new AlertDialog.Builder(getActivity()).setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", this).setNegativeButton("不同意", null).create();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        Log.i("Privacy", ((TelephonyManager) getActivity().getSystemService("phone")).getDeviceId());
    }
}
