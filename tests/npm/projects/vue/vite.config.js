import vue from '@vitejs/plugin-vue';

const template = { compilerOptions: { isCustomElement: (tag) => tag === 'microneedling-screener' } };

export default { plugins: [vue({ template })] };
