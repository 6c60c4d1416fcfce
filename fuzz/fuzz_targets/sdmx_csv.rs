//! The target `sdmx_csv` of `kanjian-hardening` under libFuzzer.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| kanjian_hardening::run("sdmx_csv", data));
